import{a}from"./chunk-MGULLMXS.mjs";import"./chunk-XS2HG2S7.mjs";import"./chunk-EYDHH2OK.mjs";import"./chunk-YEW5DN2D.mjs";import"./chunk-M6LJ4BNZ.mjs";export{a as readNamedFile};
