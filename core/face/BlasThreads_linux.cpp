#include <dlfcn.h>

#include "core/face/BlasThreads.h"

namespace amphoe::face {

// OpenBLAS comes through the distribution's BLAS alternative, so it cannot be linked by name.
void use_one_blas_thread() {
    using SetThreads = void (*)(int);
    if (const auto set_threads = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) {
        set_threads(1);
    }
}

}  // namespace amphoe::face
