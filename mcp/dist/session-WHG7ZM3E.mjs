import{a,b,c}from"./chunk-NELLPZZE.mjs";import"./chunk-EUXRBJPI.mjs";import"./chunk-ACR7LUXF.mjs";import"./chunk-M6LJ4BNZ.mjs";export{a as noConfiguration,b as noInstructions,c as startSession};
