import{q as o}from"./chunk-YYWIE6TA.mjs";var t=r=>o(r).readonly();export{t as a};
