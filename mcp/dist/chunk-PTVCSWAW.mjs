var t="0.1.0",o="2026-09-26",e=`${t}+data.${o}`;export{t as a,e as b};
