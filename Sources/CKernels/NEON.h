// What the two paths of ARM's vectors share.
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#define ZERO 0
#define WIDTH 16
#define ROWS 4
#define FLOAT_VECTORS 1
#define FLOAT_ROWS 6
#define SCORE_VECTORS 1
#define MIX_ROWS 2

#include "Floats.h"
#include "Norm.h"
#include "Panels.h"
