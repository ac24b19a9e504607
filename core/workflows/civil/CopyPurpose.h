// E9: a copy is made for something; a purpose that says nothing protects nobody.
#pragma once

#include <string>

namespace amphoe::workflows {

/// "ใช้ทั่วไป", "ใช้ ทั่วไป.", "General use", "." and whatever else has no letters or only such words in it.
bool says_nothing(const std::string& purpose);

}  // namespace amphoe::workflows
