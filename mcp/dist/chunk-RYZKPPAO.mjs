import{f as o,k as t}from"./chunk-3TXWVGYA.mjs";import{realpath as a}from"fs/promises";async function p(n){let r=await a(n).catch(e=>({reason:o(e)}));return typeof r=="string"?t(r):r}export{p as a};
