import * as z from 'zod';

/** A list in a result: nobody changes it, so what the core gives out can be passed on as it is. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();
