var e=class extends Error{constructor(n,t){super(`${n}: ${t}`);this.code=n;this.detail=t}code;detail;name="OperationError"};export{e as a};
