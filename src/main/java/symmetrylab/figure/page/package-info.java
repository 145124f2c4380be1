/**
 * Whole pictures: figures of several lanes with their titles, and which steps an animation shows. Writes no files.
 */
package symmetrylab.figure.page;
