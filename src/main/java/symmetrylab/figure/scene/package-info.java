/**
 * What a lane's pictures are painted from, and how its graph is viewed. Draws nothing.
 */
package symmetrylab.figure.scene;
