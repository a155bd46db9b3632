import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentController } from './document.controller';
import { DocumentEntity } from './document.entity';
import { DocumentService } from './document.service';
import { FileService } from './file.service';
import { LineService } from './line.service';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentEntity])],
  controllers: [DocumentController],
  providers: [LineService, DocumentService, FileService],
})
export class DocumentModule {}
