/** Animations as GIF: the colours, the bytes of a frame and the stream of frames. */
package symmetrylab.export.gif;
