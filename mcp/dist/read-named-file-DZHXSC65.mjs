import{a}from"./chunk-24NTCHJ3.mjs";import"./chunk-QWDD3QSX.mjs";import"./chunk-44CW66SM.mjs";import"./chunk-ADR7GUOB.mjs";import"./chunk-M6LJ4BNZ.mjs";export{a as readNamedFile};
