import{a,b,c,d,e}from"./chunk-FY6WNJ4F.mjs";import"./chunk-M6LJ4BNZ.mjs";export{e as didYouMean,a as show,d as showList,b as visible,c as visibleJson};
