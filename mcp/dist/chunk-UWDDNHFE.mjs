var e=["List","Read","Write","Tagging","Permissions management"];export{e as a};
