var e=n=>typeof n=="object"&&n!==null&&!o(n),o=n=>Array.isArray(n),s=n=>n===void 0?[]:o(n)?n:[n];export{e as a,o as b,s as c};
