var e=class extends Error{constructor(n,t,a){super(`${n}: ${t}`);this.code=n;this.detail=t;this.structured=a}code;detail;structured;name="OperationError"};export{e as a};
