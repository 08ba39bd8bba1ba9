/** Steps that the reasons of several tables end in. */
export const neverAllow = 'Add no Allow for it: a Deny wins over every Allow, so that would change nothing.';
export const anotherWay = 'Or send this traffic another way than through that endpoint.';
