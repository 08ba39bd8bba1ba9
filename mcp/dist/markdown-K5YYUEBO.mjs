import{a as u}from"./chunk-V5ZL4R2I.mjs";import{a as $}from"./chunk-ZJWRS3SK.mjs";import"./chunk-LRQZFE6Y.mjs";import"./chunk-CL35BRXN.mjs";import"./chunk-EAN4TIRU.mjs";import"./chunk-IBQRFTSV.mjs";import"./chunk-EUXRBJPI.mjs";import{c as g}from"./chunk-ACR7LUXF.mjs";import"./chunk-E2654TQL.mjs";import{b as f}from"./chunk-HOXSUCOF.mjs";import"./chunk-M6LJ4BNZ.mjs";var s=n=>f(n).replace(/[\\`*_{}[\]()<>~|!$&@#]|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi,e=>y[e]??`\\${e}`),y={"<":"&lt;",">":"&gt;","&":"&amp;",":":":&#8203;",".":"&#8203;.","@":"@&#8203;","#":"#&#8203;"};var l=100;function C(n){let{policies:e,unreadable:t,skipped:o,unreadTemplates:d,configurationEffects:c}=n,a=e.flatMap(({file:i,findings:r})=>r.map(h=>({file:i,finding:h}))).toSorted((i,r)=>g(i.finding.severity)-g(r.finding.severity));return`${[v(n),...a.length>0?[k(a.slice(0,l).map(R))]:[],...a.length>l?[`${a.length-l} more findings are not listed.`]:[],...p("Not read",t.map(({file:i,reason:r})=>`${s(i)}: ${s(r)}`)),...p("Policies embedded in these files are not read yet",d.map(s)),...p("The configuration makes the verdict milder",c.map(({detail:i})=>s(i))),`${o>0?`Files without a policy: ${o}. `:""}${w(n)}AWS service data of ${n.catalogDate}.`].join(`

`)}
`}var w=({configurationFile:n})=>n===void 0?"":`Configuration: ${s(n)}. `;function v({policies:n}){let{valid:e,invalid:t,by_severity:o}=u(n);return`### IAM policies: ${e} valid, ${t} not valid

${$(o)}`}var k=n=>["| Severity | Where | What is wrong | What to do | Check |","| --- | --- | --- | --- | --- |",...n].join(`
`);function R({file:n,finding:e}){let{severity:t,line:o,message:d,suggestion:c="",check_id:a,code:m}=e,r=[o===void 0?n:`${n}:${o}`,d,c].map(s);return`| **${t}** | ${r.join(" | ")} | \`${a}/${m}\` |`}var p=(n,e)=>e.length===0?[]:[`${n}:

${e.map(t=>`- ${t}`).join(`
`)}`];export{C as printMarkdown};
