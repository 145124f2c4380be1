/**
 * Guided lessons: pages with text, an experiment, a question to answer before it runs, and what was measured. Knows
 * neither windows nor commands.
 */
package symmetrylab.lesson;
