import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE, type RouteDeclaration } from './route';

/** A route of the running application. */
export interface RunningRoute {
  method: string;
  /** Path below `/api`, with `:name` parameters. */
  path: string;
  handler: string;
  declaration: RouteDeclaration;
}

/** Every route that is registered. @throws naming each handler that does not declare its access: the application must not start with one */
export function runningRoutes(discovery: DiscoveryService): RunningRoute[] {
  const scanner = new MetadataScanner();
  const undeclared: string[] = [];
  const routes = discovery.getControllers().flatMap((wrapper) => {
    const prototype = Object.getPrototypeOf(wrapper.instance) as Record<string, unknown>;
    const base = String(Reflect.getMetadata(PATH_METADATA, wrapper.metatype as object) ?? '');
    return scanner.getAllMethodNames(prototype).flatMap((name): RunningRoute[] => {
      const handler = prototype[name] as object;
      const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
      if (path === undefined) return [];
      const declaration = Reflect.getMetadata(ROUTE, handler) as RouteDeclaration | undefined;
      const label = `${String(wrapper.name)}.${name}`;
      if (!declaration) {
        undeclared.push(label);
        return [];
      }
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
      return [
        {
          method,
          path: `/${[base, String(path)]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/')}`,
          handler: label,
          declaration,
        },
      ];
    });
  });
  if (undeclared.length > 0) throw new Error(`Routes without an access declaration: ${undeclared.join(', ')}`);
  return routes;
}
