import{a as t,b as e}from"./chunk-2KT4SYTV.mjs";var r=(s,o)=>({catalog:t,descriptions:e,session:s,...o&&{workspace:o}});export{r as a};
