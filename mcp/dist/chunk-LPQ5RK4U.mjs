import{q as o}from"./chunk-VXNCNXAJ.mjs";var t=r=>o(r).readonly();export{t as a};
