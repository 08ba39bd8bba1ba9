import{g as o,h as t}from"./chunk-P37P55RI.mjs";import{realpath as a}from"fs/promises";async function p(n){let r=await a(n).catch(e=>({reason:o(e)}));return typeof r=="string"?t(r):r}export{p as a};
