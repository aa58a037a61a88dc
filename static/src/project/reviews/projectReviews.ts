/** The project's reviews, read once for the tabs that count them. */
import { readProjectReviews, type ProjectReviewsRead } from '../../../../src/usecases/readProjectReviews';
import { SharedReading } from '../sharedReading';

export const projectReviews = new SharedReading<ProjectReviewsRead>(
  ({ project }) =>
    (access, options) =>
      readProjectReviews(access, { projectId: project.id }, options),
);
