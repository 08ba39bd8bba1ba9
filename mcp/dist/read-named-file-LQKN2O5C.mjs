import{a}from"./chunk-RYZKPPAO.mjs";import"./chunk-3TXWVGYA.mjs";import"./chunk-EYDHH2OK.mjs";import"./chunk-YEW5DN2D.mjs";import"./chunk-M6LJ4BNZ.mjs";export{a as readNamedFile};
