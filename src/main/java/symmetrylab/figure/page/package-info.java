/** Whole pictures: figures of several lanes with their titles, and the steps of an animation. Writes no files. */
package symmetrylab.figure.page;
