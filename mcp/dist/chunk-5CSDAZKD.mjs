function u(n,r){let e=r,t=n.findIndex(o=>(e-=(JSON.stringify(o)??"").length,e<0));return t<0?n.length:t}export{u as a};
