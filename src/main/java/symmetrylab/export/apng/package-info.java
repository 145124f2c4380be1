/** Animations as PNG, in one file or a file a frame: the chunks of a file and the pixels of a frame. */
package symmetrylab.export.apng;
