import{a as t,b as e}from"./chunk-H3KARR2G.mjs";var r=(s,o)=>({catalog:t,descriptions:e,session:s,...o&&{workspace:o}});export{r as a};
