#ifndef RESCUE_H
#define RESCUE_H
#endif
