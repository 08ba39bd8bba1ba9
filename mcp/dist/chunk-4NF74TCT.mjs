import{c as n}from"./chunk-VLSMOYYF.mjs";import{f as i,h as t}from"./chunk-6BQX3M6N.mjs";function m(r,e){let o=n(r,"config");return o===void 0?t(e.workingDirectory):i(o)}export{m as a};
