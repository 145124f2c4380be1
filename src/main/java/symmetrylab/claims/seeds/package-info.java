/** What comes out in many trainings from random starts: how often, how soon, how well and how alike. */
package symmetrylab.claims.seeds;
