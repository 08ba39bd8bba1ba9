/**
 * The parts of the YAML parser that are used, by name: a bundler that loads the CommonJS package late hands it over as
 * one default export, and names it only where somebody has named them before.
 */
export { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser, visit } from 'yaml';
