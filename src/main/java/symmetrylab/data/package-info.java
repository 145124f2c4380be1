/**
 * Samples to train on: gates, generated point clouds, CSV tables and the shipped sets. Knows nothing of networks.
 */
package symmetrylab.data;
