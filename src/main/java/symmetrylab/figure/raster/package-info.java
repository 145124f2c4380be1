/** Figures drawn into arrays of pixels, without a toolkit: for the window and for exported images. */
package symmetrylab.figure.raster;
