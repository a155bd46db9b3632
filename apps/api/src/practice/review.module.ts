import { Module } from '@nestjs/common';
import { BoundariesService } from './boundaries.service';
import { FiguresService } from './figures.service';
import { ReviewController } from './review.controller';
import { ReviewService } from './review.service';

/** A counselor's work on what was shared: answers, marks, figures, boundaries. */
@Module({ controllers: [ReviewController], providers: [ReviewService, FiguresService, BoundariesService] })
export class ReviewModule {}
