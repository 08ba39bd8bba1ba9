import{f as o,k as t}from"./chunk-XS2HG2S7.mjs";import{realpath as a}from"fs/promises";async function p(n){let r=await a(n).catch(e=>({reason:o(e)}));return typeof r=="string"?t(r):r}export{p as a};
