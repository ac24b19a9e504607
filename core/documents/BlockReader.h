// Reads blocks, lines and styles of one template file; throws TemplateMistake.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/documents/DocumentTemplate.h"

namespace amphoe::documents {

class BlockReader {
  public:
    /// `names`: the fields, tables and pictures that texts may name.
    BlockReader(const nlohmann::json& root, const DocumentTemplate& names);

    std::vector<TemplateBlock> blocks(const nlohmann::json& nodes) const;
    std::vector<TemplateLine> lines(const nlohmann::json& nodes) const;
    TextStyle style(const std::string& name) const;
    Palette palette() const;
    Numerals numerals(const std::string& name) const;

  private:
    Colour colour(const std::string& name) const;
    TextStyle read_style(const nlohmann::json& node) const;
    Condition condition(const nlohmann::json& node) const;
    TemplateLine line(const nlohmann::json& node) const;
    TemplateBlock block(const nlohmann::json& node) const;
    void read_table(const nlohmann::json& node, TemplateBlock& block) const;
    void read_parts(const nlohmann::json& node, TemplateBlock& block) const;
    void check_text(const std::string& text) const;
    std::string table_name(const nlohmann::json& node) const;
    /// The same reader inside a table's rows, where the columns are fields too.
    BlockReader inside(const std::string& table) const;

    const DocumentTemplate& names_;
    std::set<std::string> known_;
    std::map<std::string, Colour> colours_;
    std::map<std::string, TextStyle> styles_;
};

}  // namespace amphoe::documents
