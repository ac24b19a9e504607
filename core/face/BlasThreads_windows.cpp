#include "core/face/BlasThreads.h"

namespace amphoe::face {

// The Windows build of dlib brings its own single-threaded kernels.
void use_one_blas_thread() {}

}  // namespace amphoe::face
