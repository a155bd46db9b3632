import { Module } from '@nestjs/common';
import { BeforeSessionService } from './before-session.service';
import { BoundariesService } from './boundaries.service';
import { ConsentMatrixService } from './consent-matrix.service';
import { FigureController } from './figure.controller';
import { FiguresService } from './figures.service';
import { OwnFiguresService } from './own-figures.service';
import { ReviewController } from './review.controller';
import { ReviewService } from './review.service';

/** A counselor's work on what was shared: answers, marks, figures, boundaries; and a partner's own figures. */
@Module({
  controllers: [ReviewController, FigureController],
  providers: [ReviewService, FiguresService, BoundariesService, BeforeSessionService, ConsentMatrixService, OwnFiguresService],
})
export class ReviewModule {}
