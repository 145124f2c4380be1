/** Animations as MP4: an H.264 encoder for pictures that change little, and the boxes of the file. */
package symmetrylab.export.mp4;
