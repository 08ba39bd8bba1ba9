import{a}from"./chunk-3HWI34QI.mjs";import"./chunk-4Z4P4OEY.mjs";import"./chunk-44CW66SM.mjs";import"./chunk-4M4FGC4B.mjs";import"./chunk-M6LJ4BNZ.mjs";export{a as readNamedFile};
