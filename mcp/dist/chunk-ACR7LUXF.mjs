var i=["error","critical","high","warning","medium","low","info"],o=e=>i.some(t=>t===e),r=e=>i.indexOf(e),n=(e,t)=>r(e)<=r(t),s=["error","critical","high"];export{i as a,o as b,r as c,n as d,s as e};
