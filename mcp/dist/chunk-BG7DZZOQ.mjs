import{a as t,b as e}from"./chunk-5OZGUC3H.mjs";var r=(s,o)=>({catalog:t,descriptions:e,session:s,...o&&{workspace:o}});export{r as a};
