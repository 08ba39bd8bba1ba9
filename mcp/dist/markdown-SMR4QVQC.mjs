import{a as h}from"./chunk-JSTSGHJE.mjs";import{a as $}from"./chunk-ZJWRS3SK.mjs";import"./chunk-VXXOWZ6I.mjs";import"./chunk-NRW2FHKV.mjs";import"./chunk-EAN4TIRU.mjs";import"./chunk-IBQRFTSV.mjs";import"./chunk-EUXRBJPI.mjs";import{c as l}from"./chunk-ACR7LUXF.mjs";import"./chunk-KW644QLZ.mjs";import{b as f}from"./chunk-HOXSUCOF.mjs";import"./chunk-M6LJ4BNZ.mjs";var a=n=>f(n).replace(/[\\`*_{}[\]()<>~|!$&@#]|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi,e=>y[e]??`\\${e}`),y={"<":"&lt;",">":"&gt;","&":"&amp;",":":":&#8203;",".":"&#8203;.","@":"@&#8203;","#":"#&#8203;"};var p=100;function F(n){let{policies:e,unreadable:t,skipped:o,unreadTemplates:d,configurationEffects:c}=n,s=e.flatMap(({file:i,findings:r})=>r.map(u=>({file:i,finding:u}))).toSorted((i,r)=>l(i.finding.severity)-l(r.finding.severity));return`${[w(n),...s.length>0?[v(s.slice(0,p).map(k))]:[],...s.length>p?[`${s.length-p} more findings are not listed.`]:[],...g("Not read",t.map(({file:i,reason:r})=>`${a(i)}: ${a(r)}`)),...g("Policies embedded in these files are not read yet",d.map(a)),...g("The configuration makes the verdict milder",c.map(({detail:i})=>a(i))),`${o>0?`Files without a policy: ${o}. `:""}AWS service data of ${n.catalogDate}.`].join(`

`)}
`}function w({policies:n}){let{valid:e,invalid:t,by_severity:o}=h(n);return`### IAM policies: ${e} valid, ${t} not valid

${$(o)}`}var v=n=>["| Severity | Where | What is wrong | What to do | Check |","| --- | --- | --- | --- | --- |",...n].join(`
`);function k({file:n,finding:e}){let{severity:t,line:o,message:d,suggestion:c="",check_id:s,code:m}=e,r=[o===void 0?n:`${n}:${o}`,d,c].map(a);return`| **${t}** | ${r.join(" | ")} | \`${s}/${m}\` |`}var g=(n,e)=>e.length===0?[]:[`${n}:

${e.map(t=>`- ${t}`).join(`
`)}`];export{F as printMarkdown};
