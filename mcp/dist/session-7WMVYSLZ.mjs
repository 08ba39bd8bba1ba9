import{a,b,c}from"./chunk-FCD2P3L4.mjs";import"./chunk-7LSIG2TC.mjs";import"./chunk-ACR7LUXF.mjs";import"./chunk-M6LJ4BNZ.mjs";export{a as noConfiguration,b as noInstructions,c as startSession};
