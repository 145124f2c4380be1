/** Animations as PNG: the chunks of the file and the pixels of a frame. */
package symmetrylab.export.apng;
