import{a,b}from"./chunk-EOACONFZ.mjs";import"./chunk-M6LJ4BNZ.mjs";export{b as ansiPalette,a as plainPalette};
