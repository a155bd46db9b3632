import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller';
import { DocumentService } from './document.service';
import { FileService } from './file.service';
import { LineService } from './line.service';

@Module({ controllers: [DocumentController], providers: [LineService, DocumentService, FileService] })
export class DocumentModule {}
