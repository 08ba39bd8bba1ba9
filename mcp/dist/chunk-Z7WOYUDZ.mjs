var e=class extends Error{constructor(r,d){super(`${r}: ${d}`);this.code=r;this.detail=d}code;detail;name="AccountError"};export{e as a};
