// Keeps the linear algebra library to one thread.
#pragma once

namespace amphoe::face {

/// Two OpenBLAS threads gain nothing for one descriptor and make it twice as slow on a busy machine (face.md section
/// 6). Acts on the whole process; does nothing where another library is in use.
void use_one_blas_thread();

}  // namespace amphoe::face
