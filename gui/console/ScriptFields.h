// Reads one object of a script strictly and remembers the first objection.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "gui/console/JsonText.h"

namespace amphoe::gui::console {

enum class Need { Required, Optional };

/// Readers return an empty value after an objection, so that a whole script is read in one pass and judged at its end.
/// Borrows the object and the objection.
class ScriptFields {
  public:
    /// `path` is empty for the script itself. Keys outside `known` are objected to at once.
    ScriptFields(const Json& object, std::string path, std::initializer_list<const char*> known,
                 std::string& objection);

    /// At most 500 bytes without control characters; a required text is not empty.
    std::string text(const char* key, Need need) const;
    bool flag(const char* key) const;
    int number(const char* key, int fallback, int least, int most) const;
    /// An empty object when it is optional and absent.
    const Json& object(const char* key, Need need) const;
    /// 1 to 20 objects.
    std::vector<const Json*> objects(const char* key) const;

    bool has(const char* key) const;
    std::string path_of(const std::string& key) const;
    void object_to(const std::string& key, const std::string& reason) const;

  private:
    const Json& object_;
    std::string path_;
    std::string& objection_;
};

}  // namespace amphoe::gui::console
