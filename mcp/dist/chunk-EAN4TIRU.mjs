function o(i,t){let n=t.startsWith("\uFEFF")?t.slice(1):t,r=[0];for(let e=n.indexOf(`
`);e>=0;e=n.indexOf(`
`,e+1))r.push(e+1);return{name:i,text:n,lineStarts:r}}function l(i,t){let n=0,r=i.lineStarts.length-1;for(;n<r;){let e=n+r+1>>1;(i.lineStarts[e]??0)<=t?n=e:r=e-1}return{line:n+1,column:t-(i.lineStarts[n]??0)+1}}export{o as a,l as b};
