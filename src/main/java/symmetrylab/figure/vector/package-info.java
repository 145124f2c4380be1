/** What all drawings in a file share: numbers and texts as files write them, names of parts, cells of grids. */
package symmetrylab.figure.vector;
